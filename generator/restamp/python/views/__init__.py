"""What templates are given: names, expressions and text, ready to print."""

from .clients import Argument, Client, Credential, Resource, Server, Variable
from .errors import Error, Errors
from .fakes import Fake, Route, Scheme, Stub
from .fixtures import Factories, Factory, Fields, Inner, Override, Strategies, Strategy
from .imports import Alternative, Import, Lazy, Uses
from .models import (
    Alias,
    Case,
    Checked,
    Enumeration,
    Field,
    Member,
    Model,
    Record,
    Told,
    Union,
)
from .operations import (
    Answer,
    Body,
    Choice,
    Content,
    Header,
    Headers,
    Operation,
    Parameter,
    Request,
)
from .package import Api, Package, Title
from .wires import Wires

__all__ = [
    "Alias",
    "Alternative",
    "Answer",
    "Api",
    "Argument",
    "Body",
    "Case",
    "Checked",
    "Choice",
    "Client",
    "Content",
    "Credential",
    "Enumeration",
    "Error",
    "Errors",
    "Factories",
    "Factory",
    "Fake",
    "Field",
    "Fields",
    "Inner",
    "Header",
    "Headers",
    "Import",
    "Lazy",
    "Member",
    "Model",
    "Operation",
    "Override",
    "Package",
    "Parameter",
    "Record",
    "Request",
    "Resource",
    "Route",
    "Scheme",
    "Server",
    "Stub",
    "Strategies",
    "Strategy",
    "Title",
    "Told",
    "Union",
    "Uses",
    "Variable",
    "Wires",
]

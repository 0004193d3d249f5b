"""Fakes of an API: they check requests against the document, and answer from fixtures."""

from __future__ import annotations

from .contents import Content as Content
from .fake import Fake as Fake
from .parameters import Parameter as Parameter
from .routes import Api as Api
from .routes import Route as Route
from .routes import Scheme as Scheme
from .stubs import Stub as Stub

"""Names that generated code needs for itself; the same lists on every Python version."""

from __future__ import annotations

KEYWORDS = """
    False None True and as assert async await break class continue def del elif else
    except finally for from global if import in is lambda nonlocal not or pass raise
    return try while with yield
""".split()
"""The words that no name may be; soft keywords may."""

BUILTINS = """
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup
    BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
    ConnectionAbortedError ConnectionError ConnectionRefusedError
    ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning
    EnvironmentError Exception ExceptionGroup False FileExistsError
    FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError
    ImportError ImportWarning IndentationError IndexError InterruptedError
    IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
    ModuleNotFoundError NameError None NotADirectoryError NotImplemented
    NotImplementedError OSError OverflowError PendingDeprecationWarning
    PermissionError ProcessLookupError PythonFinalizationError RecursionError
    ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration
    StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError
    TimeoutError True TypeError UnboundLocalError UnicodeDecodeError
    UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning
    ValueError Warning ZeroDivisionError
""".split()
"""The classes and constants that every module has."""

_DEVICES = [
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{d}{n}" for d in ("com", "lpt") for n in range(10)),
]

CLASSES = [
    *KEYWORDS,
    *BUILTINS,
    *("Any", "ClassVar", "Self", "TypeAlias", "TYPE_CHECKING", "TypedDict", "Unpack"),
    *(
        "Model",
        "OpenEnum",
        "Unset",
        "UNSET",
        "Unknown",
        "Mismatch",
        "JsonObject",
        "Path",
        "Violation",
    ),
    *(
        "Client",
        "AsyncClient",
        "Request",
        "Response",
        "Responses",
        "Answer",
        "Headers",
        "InvalidRequest",
        "Json",
        "JsonContent",
    ),
]
"""Names that generated modules use beside the models' own."""

FIELDS = [
    *KEYWORDS,
    *("str", "int", "float", "bool", "list", "dict", "tuple", "classmethod", "dt"),
    *(
        "extra",
        "from_dict",
        "to_dict",
        "from_json",
        "to_json",
        "from_read",
        "violations",
    ),
]
"""Names that a dataclass needs for itself."""

MODULES = [*KEYWORDS, *_DEVICES]

EXPRESSIONS = [
    *("str", "int", "float", "bool", "list", "dict", "type", "isinstance", "dt"),
    *("array", "encode_variant", "encoded", "lazy", "member", "members"),
    *("anything", "boolean", "each", "integer", "mapping", "nullable", "number"),
    *("one_of", "string"),
    *(f"read_{kind}" for kind in ("string", "integer", "number", "boolean")),
    *(f"{verb}_{kind}" for verb in ("read", "write") for kind in ("date", "timestamp")),
]
"""Names that expressions of decoding, encoding and checking use."""

OPERATIONS = [
    *MODULES,
    *EXPRESSIONS,
    *("client", "errors", "fixtures", "models", "operations"),
    *("address", "clients", "property", "sending", "sending_async", "super"),
]
"""Names that the package and its clients use beside the request functions' own."""

HEADERS = [
    *KEYWORDS,
    "str",
    "int",
    "float",
    "bool",
    "property",
    "get",
    "get_all",
    "items",
    "keys",
    "values",
]
"""Names that a class of headers needs for itself."""

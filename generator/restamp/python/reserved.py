"""Names that generated code needs for itself; the same lists on every Python version."""

from __future__ import annotations

from ..paths import DEVICES

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

CLASSES = [
    *KEYWORDS,
    *BUILTINS,
    *("Any", "ClassVar", "Self", "TypeAlias", "TYPE_CHECKING", "TypedDict", "Unpack"),
    *("Decimal", "Literal", "Never", "UUID", "Callable"),
    *("Model", "OpenEnum", "OpenIntEnum", "Unset", "UNSET", "Unknown", "Mismatch"),
    *("JsonObject", "Path", "Violation", "Seen", "Upload", "File", "Event"),
    *("Client", "AsyncClient", "Request", "Response", "Responses", "Answer"),
    *("Headers", "InvalidRequest", "Body", "Encoding", "Secret", "Transport", "Retry"),
    *("Json", "JsonLines", "EventStream", "Text", "Form", "Multipart", "Binary"),
    *("JsonContent", "JsonLinesContent", "TextContent", "BinaryContent"),
    *("PartHeader", "PartHeaders"),
    *("EventsContent", "FormContent", "Resource", "AsyncResource", "Credential"),
]
"""Names that generated modules use beside the models' own."""

CREDENTIALS = ["ApiKey", "Basic", "Bearer", "HttpScheme", "MutualTls", "Token"]
"""Names that the clients use beside those of their resources."""

FIELDS = [
    *KEYWORDS,
    *("str", "int", "float", "bool", "list", "dict", "tuple", "bytes", "classmethod"),
    *("dt", "extra", "from_dict", "to_dict", "from_json", "to_json", "from_read"),
    *("violations", "property"),
]
"""Names that a dataclass needs for itself."""

MEMBERS = ["mro", "name", "value"]
"""Names that an enumeration needs for itself."""

MODULES = [*KEYWORDS, *DEVICES, "__init__"]

_LIBRARY = """
    abc aifc annotationlib antigravity argparse array ast asynchat asyncio
    asyncore atexit audioop base64 bdb binascii bisect builtins bz2 cProfile
    calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys
    compileall compression concurrent configparser contextlib contextvars copy
    copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis
    distutils doctest email encodings ensurepip enum errno faulthandler fcntl
    filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt
    getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib
    imaplib imghdr imp importlib inspect io ipaddress itertools json keyword
    lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes
    mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath
    nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb
    pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath
    pprint profile profiling pstats pty pwd py_compile pyclbr pydoc pydoc_data
    pyexpat queue quopri random re readline reprlib resource rlcompleter runpy
    sched secrets select selectors shelve shlex shutil signal site smtpd smtplib
    sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse
    ssl stat statistics string stringprep struct subprocess sunau symtable sys
    sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this
    threading time timeit tkinter token tokenize tomllib trace traceback
    tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib
    uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib
    xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
""".split()
"""The modules of the standard library, of Python 3.11 and later."""

PACKAGES = [*MODULES, *_LIBRARY]
"""Names that a package has not by default, as it would hide a module or be hidden."""

_BUILTINS_USED = ("str", "int", "float", "bool", "list", "dict", "tuple", "bytes")

ARGUMENTS = [
    *KEYWORDS,
    *_BUILTINS_USED,
    *("type", "isinstance", "dt", "item", "k", "v", "at", "found"),
    *("bodies", "checks", "errors", "lazy", "models", "parameters", "parsing"),
    *("rules", "values"),
]
"""Names that request functions use beside their arguments."""

OPERATIONS = [
    *MODULES,
    *ARGUMENTS,
    *("client", "clients", "fake", "fixtures", "operations", "address", "property"),
    *("sending", "sending_async", "server_of", "super"),
]
"""Names that the package and its clients use beside the request functions' own."""

STUBS = [
    *KEYWORDS,
    *_BUILTINS_USED,
    *("dt", "fakes", "blame", "calls", "close", "exchange"),
    *("reset", "send", "serving"),
]
"""Names that a fake uses beside those of its operations."""

STRATEGIES = [*KEYWORDS, "annotations", "strategies"]
"""Names that the module of strategies uses beside the models' own."""

HEADERS = [
    *KEYWORDS,
    "str",
    "int",
    "float",
    "bool",
    "list",
    "dict",
    "tuple",
    "bytes",
    "dt",
    "property",
    "get",
    "get_all",
    "items",
    "keys",
    "values",
]
"""Names that a class of headers needs for itself."""

QUALIFIED = frozenset(("checks", "rules", "models", "parameters", "parsing", "values"))
"""Modules of the runtime whose functions are called by the module's name."""

"""The fixtures of documents, held against Prism, a mock server of others."""

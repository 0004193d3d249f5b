"""What the generated code of this package stands on; copied as it is, never edited."""

# Stamped from customers.yaml. Do not edit.
"""One module for each operation of the document."""

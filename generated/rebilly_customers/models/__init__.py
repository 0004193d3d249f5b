# Stamped from customers.yaml. Do not edit.
"""One module for each named schema of the document."""

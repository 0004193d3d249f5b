"""Valid documents with something changed: each is stamped or refused, and nothing else."""

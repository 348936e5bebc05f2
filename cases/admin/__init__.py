"""The desk: where editors write the record. Every change goes through a verb."""

"""Packets at the desk: what one text gave, reviewed on one page and approved as one."""

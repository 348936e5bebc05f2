"""Apart: a program that works on what strangers wrote, in a process that ends at its limits."""

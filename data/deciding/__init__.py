"""What people decided: corrections, decisions on identities, alias files."""

"""What the emulator adds to moto: operations that it lacks, and members that it forgets."""

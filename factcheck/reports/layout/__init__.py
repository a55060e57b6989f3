"""What people read, as lines of styled segments: laid out here, drawn by whoever knows the screen."""

"""The review screen: an application on the terminal, loaded when it is opened and not before."""

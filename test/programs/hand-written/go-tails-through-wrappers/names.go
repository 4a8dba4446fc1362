package main

const prefix = "bg."

// Full is the whole name of an interface.
func Full(tail string) string {
	return prefix + tail
}

/** Pipes, signals that can be caught, modes, shell scripts as programs, and names with any character: Windows has none of these. */
export const isPosix = process.platform !== 'win32';

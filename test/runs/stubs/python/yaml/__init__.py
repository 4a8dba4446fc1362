"""As much of PyYAML's surface as the samples call: maps, lists and texts, by their indents."""


def _plain(text):
    return text.strip().strip("\"'")


def _block(lines, indent):
    if lines and lines[0][1].startswith("- "):
        found = []
        while lines and lines[0][0] == indent and lines[0][1].startswith("- "):
            inner = lines.pop(0)[1][2:].strip()
            key, colon, rest = inner.partition(":")
            if colon and (rest == "" or rest.startswith(" ")) and key.isidentifier():
                lines.insert(0, (indent + 2, inner))
                found.append(_block(lines, indent + 2))
            else:
                found.append(_plain(inner))
        return found
    made = {}
    while lines and lines[0][0] == indent and not lines[0][1].startswith("- "):
        key, _, value = lines.pop(0)[1].partition(":")
        nested = not value.strip() and lines and (lines[0][0] > indent or (lines[0][0] == indent and lines[0][1].startswith("- ")))
        made[_plain(key)] = _block(lines, lines[0][0]) if nested else (_plain(value) if value.strip() else {})
    return made


def safe_load(stream):
    text = stream if isinstance(stream, str) else stream.read()
    lines = [line for line in text.splitlines() if line.strip() != "" and not line.lstrip().startswith("#")]
    return _block([(len(line) - len(line.lstrip()), line.strip()) for line in lines], 0)

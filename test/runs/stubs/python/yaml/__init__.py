"""As much of PyYAML's surface as the samples call: maps of maps and texts, by their indents."""


def safe_load(stream):
    text = stream if isinstance(stream, str) else stream.read()
    levels = [(-1, {})]
    for line in text.splitlines():
        if line.strip() == "" or line.lstrip().startswith("#"):
            continue
        indent = len(line) - len(line.lstrip())
        key, _, value = line.strip().partition(":")
        while levels[-1][0] >= indent:
            levels.pop()
        parent = levels[-1][1]
        parent[key] = value.strip().strip("\"'") if value.strip() else {}
        if not value.strip():
            levels.append((indent, parent[key]))
    return levels[0][1]

"""Strings and comments of Python files as its own tokenizer finds them: paths on stdin, a line of JSON each."""
import ast, io, json, sys, tokenize

def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    lines = text.splitlines(keepends=True)
    if any(mark in text for mark in "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"):
        return None
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    found = []
    for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
        start = starts[token.start[0] - 1] + token.start[1]
        end = starts[token.end[0] - 1] + token.end[1]
        if token.type == tokenize.COMMENT:
            found.append({"kind": "comment", "start": start, "end": end, "value": None})
        elif token.type == tokenize.STRING:
            prefix = token.string[: len(token.string) - len(token.string.lstrip("rRbBuUfF"))].lower()
            value = None
            if "f" not in prefix:
                value = ast.literal_eval(token.string)
                if isinstance(value, bytes):
                    value = value.decode("latin-1")
            found.append({"kind": "template" if "f" in prefix else "string", "start": start, "end": end, "value": value})
    return found

for path in sys.stdin.read().split("\n"):
    try:
        print(json.dumps(read(path)))
    except (SyntaxError, tokenize.TokenError, UnicodeDecodeError, ValueError):
        print("null")

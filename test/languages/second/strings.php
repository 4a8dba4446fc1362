<?php
// Strings and comments of PHP files as PHP's own tokenizer finds them: paths on stdin, a line of JSON each; offsets in bytes.
function read(string $path): ?array
{
    try {
        $tokens = PhpToken::tokenize(file_get_contents($path), TOKEN_PARSE);
    } catch (ParseError) {
        return null;
    }
    $found = [];
    foreach ($tokens as $token) {
        $kind = match ($token->id) {
            T_CONSTANT_ENCAPSED_STRING => 'string',
            T_ENCAPSED_AND_WHITESPACE => 'piece',
            T_COMMENT, T_DOC_COMMENT => 'comment',
            default => null,
        };
        if ($kind === null) continue;
        $value = $kind === 'string' ? eval("return {$token->text};") : null;
        if ($value !== null && preg_match('//u', $value) !== 1) $value = null;
        $found[] = ['kind' => $kind, 'start' => $token->pos, 'end' => $token->pos + strlen($token->text), 'value' => $value];
    }
    return $found;
}

foreach (explode("\n", stream_get_contents(STDIN)) as $path) echo json_encode(read($path)), "\n";

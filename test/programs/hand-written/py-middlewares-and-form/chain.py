def build_chain(handlers):
    def run(i, ctx):
        if i == len(handlers):
            return None
        return handlers[i](ctx, lambda: run(i + 1, ctx))

    return lambda ctx: run(0, ctx)

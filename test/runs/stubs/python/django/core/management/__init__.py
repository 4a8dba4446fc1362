from .base import BaseCommand, CommandError


def call_command(command, *args, **options):
    from argparse import ArgumentParser

    parser = ArgumentParser()
    command.add_arguments(parser)
    return command.handle(*args, **{**vars(parser.parse_args([])), **options})

import argparse

from shop.sync import COMMANDS, Command

parser = argparse.ArgumentParser()
parser.add_argument("--only", choices=sorted(COMMANDS))
args = parser.parse_args()
command = Command()
for what in [args.only] if args.only else list(COMMANDS):
    command.handle(what=what, us=False)
command.handle(what="orders", us=True)

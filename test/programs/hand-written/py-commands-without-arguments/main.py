import sys

from client import main

main(sys.argv)

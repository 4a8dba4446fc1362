from pathlib import Path
import configparser

parser = configparser.ConfigParser()
parser.read(Path(__file__).resolve().parent.parent / "config.ini", encoding="utf-8")

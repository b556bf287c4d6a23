"""`python -m irfeed` is `irfeed`."""

from irfeed.cli import main

if __name__ == "__main__":
    main()

"""Documents from the web, within bounds: what every stage that fetches relies on."""

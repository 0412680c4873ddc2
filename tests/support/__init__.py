"""What tests stand on: a PostgreSQL server, a web server in a process of its own, a browser, a closed network."""

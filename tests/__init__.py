"""Tests that look at the whole house: journeys in a browser, the shape of the code, the network."""

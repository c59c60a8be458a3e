"""Writes the document templates as DOCX from the compact descriptions beside this package."""

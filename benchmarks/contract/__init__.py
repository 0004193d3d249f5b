"""Fakes of APIs, served and called by schemathesis: do they keep what documents promise?"""

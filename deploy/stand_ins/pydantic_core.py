"""The one name of pydantic_core that town files need (see pydantic.py beside this file)."""


class PydanticCustomError(ValueError):
    """A refusal with its own type and facts; `message` is a template that nobody here fills."""

    def __init__(self, type: str, message: str, context: dict):
        super().__init__(message)
        self.type, self.message_template, self.context = type, message, context

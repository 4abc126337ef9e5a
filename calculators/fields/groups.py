"""Fields made of fields, and the JSON Schema of an object of them."""

from calculators.fields.base import Field
from calculators.fields.words import Flag

MAX_ROWS = 200


class Group(Field):
    """An object of fields; Python SimpleNamespace. In a form it counts only while the field `instead_of` is empty."""

    type = "object"

    def __init__(self, name: str, fields: tuple[Field, ...], *, instead_of: str | None = None, **options):
        super().__init__(name, **options)
        self.fields, self.instead_of = fields, instead_of

    @property
    def sample(self):
        """An object with what it cannot do without."""
        return {field.name: field.sample for field in self.fields if field.required}

    def schema(self) -> dict:
        return schema(self.fields)

    def describe(self) -> dict:
        return super().describe() | {"fields": [field.describe() for field in self.fields]}


class Rows(Group):
    """A list of objects of the same fields; Python list of SimpleNamespace. Absent means an empty list."""

    type = "list"

    def __init__(self, name: str, fields: tuple[Field, ...], **options):
        super().__init__(name, fields, required=options.pop("required", False), default=None, **options)
        if not self.required:
            self.default = []

    @property
    def sample(self):
        """A list with one row."""
        return [super().sample]

    def facts(self) -> dict:
        return {"rows": MAX_ROWS}

    def schema(self) -> dict:
        return {"type": "array", "maxItems": MAX_ROWS, "items": schema(self.fields)}


class Assumed(Field):
    """Parameters that the reader types in where the law's figure is not known: {parameter: value as a string}."""

    type = "assumed"

    def __init__(self, parameters: dict[str, Field]):
        super().__init__("assumed", required=False)
        self.parameters = parameters
        for field in parameters.values():
            field.required = False

    @property
    def sample(self):
        """One of the figures."""
        return {name: field.sample for name, field in list(self.parameters.items())[:1]}

    def allowed(self):
        return list(self.parameters)

    def schema(self) -> dict:
        return {"type": "object", "additionalProperties": False,
                "properties": {name: field.schema() for name, field in self.parameters.items()}}


class Answers(Field):
    """Answers to the yes/no conditions of a programme: {id: true | false}; absent or null is "not known".

    Which ids there are depends on the programme, so the engine checks them.
    """

    type = "answers"
    sample = {"id": True}

    def __init__(self, name: str):
        super().__init__(name, required=False)
        self.flag = Flag("answer")

    def from_text(self, text: str):
        return self.flag.from_text(text)

    def schema(self) -> dict:
        return {"type": "object", "additionalProperties": {"type": ["boolean", "null"]}}


def schema(fields: tuple[Field, ...]) -> dict:
    """JSON Schema of an object with these fields; null equals absent for optional ones."""
    properties = {}
    for field in fields:
        inner = field.schema()
        properties[field.name] = inner if field.required else {"anyOf": [inner, {"type": "null"}]}
        if field.default is not None:
            properties[field.name]["default"] = field.default
    return {"type": "object", "additionalProperties": False, "properties": properties,
            "required": [field.name for field in fields if field.required]}

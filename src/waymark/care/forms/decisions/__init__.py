"""Forms of shared decisions. They only validate."""

from waymark.care.forms.decisions.beginning import TopicForm
from waymark.care.forms.decisions.choices import CountedForm, OptionForm
from waymark.care.forms.decisions.ending import AfterForm, OutcomeForm, PreferenceForm
from waymark.care.forms.decisions.weighing import MattersForm, SureForm, ValuesForm

__all__ = [
    "AfterForm",
    "CountedForm",
    "MattersForm",
    "OptionForm",
    "OutcomeForm",
    "PreferenceForm",
    "SureForm",
    "TopicForm",
    "ValuesForm",
]

"""What the regions are called whose bank holidays are known. The keys are those of `rules.bank_holidays.REGIONS`."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REGION_WORDS: Mapping[str, Promise] = {
    "GB-ENG": _("England"),
    "GB-SCT": _("Scotland"),
    "GB-WLS": _("Wales"),
    "GB-NIR": _("Northern Ireland"),
    "IE": _("Ireland"),
    "IM": _("Isle of Man"),
    "JE": _("Jersey"),
    "GG": _("Guernsey"),
    "GI": _("Gibraltar"),
    "MT": _("Malta"),
    "AU-ACT": _("Australian Capital Territory"),
    "AU-NSW": _("New South Wales"),
    "AU-NT": _("Northern Territory"),
    "AU-QLD": _("Queensland"),
    "AU-SA": _("South Australia"),
    "AU-TAS": _("Tasmania"),
    "AU-VIC": _("Victoria"),
    "AU-WA": _("Western Australia"),
    "CA-AB": _("Alberta"),
    "CA-BC": _("British Columbia"),
    "CA-MB": _("Manitoba"),
    "CA-NB": _("New Brunswick"),
    "CA-NL": _("Newfoundland and Labrador"),
    "CA-NS": _("Nova Scotia"),
    "CA-NT": _("Northwest Territories"),
    "CA-NU": _("Nunavut"),
    "CA-ON": _("Ontario"),
    "CA-PE": _("Prince Edward Island"),
    "CA-QC": _("Quebec"),
    "CA-SK": _("Saskatchewan"),
    "CA-YT": _("Yukon"),
    "NZ": _("New Zealand"),
    "US": _("United States"),
    "ZA": _("South Africa"),
}

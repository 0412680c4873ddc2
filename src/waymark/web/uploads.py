"""Files that people send stay in memory until they are sealed.

Django would put larger ones into the folder for temporary files: in clear, and on a disk that backups may copy.
"""

from django.conf import settings
from django.core.files.uploadhandler import MemoryFileUploadHandler


class KeepInMemory(MemoryFileUploadHandler):
    """Holds at most `DATA_UPLOAD_MAX_MEMORY_SIZE` bytes of all files of one request and lets go of what comes after.

    The size of a file is always the whole one, so that a form can say that it is too large.
    """

    held = 0

    def handle_raw_input(self, *args: object, **kwargs: object) -> None:
        self.activated = True

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self.held + len(raw_data) <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            self.held += len(raw_data)
            self.file.write(raw_data)

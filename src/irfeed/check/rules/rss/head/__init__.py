"""Rules about the parts of a channel's head: image, textInput, cloud, skipHours, skipDays."""

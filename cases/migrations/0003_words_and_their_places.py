"""What is kept already learns where its words stand.

Every plain text that the desk holds becomes a text of its snapshot, passages are found in it again by their
words, spans take the words they cover, and approved revisions learn the same, with the places they read.
A passage that does not stand in its text keeps everything it had and points to no text: it falls short.
"""

import unicodedata
from hashlib import sha256

from django.db import migrations
from django.db.models import F, OuterRef, Subquery

_HIDDEN = dict.fromkeys(
    [*range(9), *range(0x0E, 0x20), 0x7F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
) | {0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}


def _normalised(text):
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    return unicodedata.normalize("NFC", lines.translate(_HIDDEN))


def _keep_texts(apps):
    """By snapshot: the text of each plain file, made and kept."""
    kept = {}
    text_model = apps.get_model("cases", "SnapshotText")
    for snapshot in apps.get_model("cases", "Snapshot").objects.filter(media_type__startswith="text/plain"):
        try:
            with snapshot.content.storage.open(snapshot.content.name, "rb") as held:
                content = _normalised(held.read().decode("utf-8"))
        except (OSError, UnicodeDecodeError):
            continue
        if not content:
            continue
        kept[snapshot.pk] = text_model.objects.create(
            snapshot=snapshot,
            origin="extracted",
            content=content,
            sha256=sha256(content.encode()).hexdigest(),
            created_by_id=snapshot.created_by_id,
            created_at=snapshot.created_at,
            last_edited_by_id=snapshot.last_edited_by_id,
            last_edited_at=snapshot.last_edited_at,
        )
    return kept


def _place(text, exact, prefix, suffix, start):
    """Where ``exact`` stands in ``text``: at ``start``, or where its surroundings are unique."""
    if start is not None and text.startswith(exact, start):
        return start
    around = prefix + exact + suffix
    if text.count(around) == 1:
        return text.find(around) + len(prefix)
    return text.find(exact) if text.count(exact) == 1 else None


def _anchor_passages(apps, kept):
    for passage in apps.get_model("cases", "Passage").objects.filter(snapshot__in=list(kept)).iterator():
        text = kept[passage.snapshot_id]
        start = _place(text.content, passage.exact, passage.prefix, passage.suffix, passage.start)
        if start is not None and passage.exact:
            passage.text, passage.start = text, start
            passage.save(update_fields=["text", "start"])


def _with_words(text, spans):
    """Spans of either old form, each with the words it covers; one that reaches beyond them is left as it is."""
    made = []
    for one in spans:
        span = {"start": one[0], "end": one[1]} if isinstance(one, list) else dict(one)
        if isinstance(span.get("start"), int) and isinstance(span.get("end"), int):
            span["words"] = text[span["start"] : span["end"]]
        made.append(span)
    return made


def _give_spans_their_words(apps):
    for statement in apps.get_model("cases", "Statement").objects.iterator():
        if statement.insertions or statement.redactions:
            statement.insertions = _with_words(statement.text, statement.insertions)
            statement.redactions = _with_words(statement.text, statement.redactions)
            statement.save(update_fields=["insertions", "redactions"])


def _passages_of(image):
    """The passage images of a revision's image, each with the reference of its source."""
    for part in [image, *image.get("statements", []), *image.get("replies", [])]:
        passage = part.get("passage")
        if isinstance(passage, dict):
            yield passage


def _upgrade(image, texts):
    for statement in image.get("statements", []):
        statement.setdefault("wording", "verbatim")
        for name in ("insertions", "redactions"):
            statement[name] = _with_words(statement["text"], statement[name])
    for passage in _passages_of(image):
        passage.setdefault("locator", "")
        passage.setdefault("text", None)
        snapshot = passage.get("snapshot")
        text = texts.get((passage.get("source"), snapshot["sha256"])) if snapshot else None
        if text is None:
            continue
        start = _place(text.content, passage["exact"], passage["prefix"], passage["suffix"], passage["start"])
        if start is not None:
            passage["start"] = start
            passage["text"] = {
                "snapshot": snapshot["sha256"],
                "origin": text.origin,
                "sha256": text.sha256,
                "made_by": "",
                "made_how": "",
                "lock_version": 1,
                "notes": "",
                "created_at": text.created_at.isoformat(),
                "last_edited_at": text.last_edited_at.isoformat(),
            }


def _upgrade_revisions(apps, kept):
    texts = {
        (text.snapshot.source.ref, text.snapshot.sha256): text
        for text in (apps.get_model("cases", "SnapshotText").objects.select_related("snapshot__source"))
    }
    reading = apps.get_model("cases", "Reading")
    for revision in apps.get_model("cases", "Revision").objects.iterator():
        _upgrade(revision.image, texts)
        revision.save(update_fields=["image"])
        read = {passage["ref"]: passage for passage in _passages_of(revision.image)}
        kept_back = {
            part["passage"]["ref"]
            for part in revision.image.get("statements", [])
            if part["redactions"] and part["passage"]
        }
        reading.objects.bulk_create(
            reading(
                revision=revision,
                source_ref=passage["source"],
                passage_ref=ref,
                text_sha256=passage["text"]["sha256"] if passage["text"] else "",
                start=passage["start"] if passage["text"] else None,
                end=passage["start"] + len(passage["exact"]) if passage["text"] else None,
                redacted=ref in kept_back,
            )
            for ref, passage in read.items()
        )


def _note_suspensions(apps):
    """What the trail knows of records that were taken away stands in their thread, with its reason."""
    review = apps.get_model("cases", "Review")
    taken = apps.get_model("cases", "AuditEntry").objects.filter(
        verb__in=["suspend", "withdraw"],
        record_noun__in=["actor", "case", "event", "source", "statistic", "testimony"],
    )
    for entry in taken.order_by("number").iterator():
        review.objects.create(
            ref=entry.ref,
            record_noun=entry.record_noun,
            edit_number=1,
            step=entry.verb,
            by_id=entry.by_id,
            at=entry.at,
            note=entry.why,
        )


def _mark_differences(apps):
    """What somebody has worked on since it was approved, or whose person was changed since, may differ."""
    revisions = apps.get_model("cases", "Revision").objects.filter(in_force=True)
    for name in ("Actor", "Case", "Event", "Source", "Statistic", "Testimony"):
        at_work = apps.get_model("cases", name).objects.filter(state__in=["draft", "returned", "in_review"])
        at_work.filter(ref__in=revisions.values("ref")).update(differs=True)
    testimonies = apps.get_model("cases", "Testimony").objects
    approved = Subquery(revisions.filter(ref=OuterRef("ref")).values("approved_at")[:1])
    changed = testimonies.annotate(approved=approved).filter(person__last_edited_at__gt=F("approved"))
    testimonies.filter(pk__in=list(changed.values_list("pk", flat=True))).update(differs=True)


def _learn(apps, schema_editor):
    kept = _keep_texts(apps)
    _anchor_passages(apps, kept)
    _give_spans_their_words(apps)
    _upgrade_revisions(apps, kept)
    _note_suspensions(apps)
    _mark_differences(apps)


def _without_words(spans):
    return [[one["start"], one["end"]] for one in spans]


def _forget(apps, schema_editor):
    """Insertions lose their words, and threads what they were told; the rest goes with its tables."""
    apps.get_model("cases", "Review").objects.filter(step__in=["suspend", "withdraw"]).delete()
    for statement in apps.get_model("cases", "Statement").objects.exclude(insertions=[]).iterator():
        statement.insertions = _without_words(statement.insertions)
        statement.save(update_fields=["insertions"])
    for revision in apps.get_model("cases", "Revision").objects.filter(record_noun="testimony").iterator():
        for statement in revision.image["statements"]:
            statement["insertions"] = _without_words(statement["insertions"])
        revision.save(update_fields=["image"])


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_traceable_words")]

    operations = [migrations.RunPython(_learn, _forget)]

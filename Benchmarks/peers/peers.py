"""What a user would pick instead, each as `train(examples)`, which gives a function from a text to an
intent; examples are pairs of an intent and a text.

Each is set up as its own documentation shows it, and gets the very same examples. RiveScript, hassil
and padacioso read patterns: an example is a pattern to them, and what is said otherwise is not read.
"""

import os
import re
import tempfile


def plain(text):
    """Lower case, letters and digits: what pattern languages want."""
    return " ".join(re.findall(r"\w+", text.lower()))


def fasttext(examples):
    import fasttext as library

    library.FastText.eprint = lambda *_: None
    names = sorted({intent for intent, _ in examples})
    numbers = {name: number for number, name in enumerate(names)}
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
        for intent, text in examples:
            file.write(f"__label__{numbers[intent]} {plain(text)}\n")
    # Few examples want many rounds.
    epochs = max(10, min(100, 150_000 // len(examples)))
    loss = "softmax" if len(names) <= 1_000 else "hs"
    model = library.train_supervised(
        file.name, lr=1.0, epoch=epochs, wordNgrams=2, minn=3, maxn=5, dim=100, bucket=200_000,
        thread=1, verbose=0, loss=loss)
    os.unlink(file.name)

    def read(text):
        # The inner call: the outer one fails with NumPy 2.
        found = model.f.predict(plain(text) + "\n", 1, 0.0, "strict")
        return names[int(found[0][1].removeprefix("__label__"))] if found else None

    return read


def sklearn(examples):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC

    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LinearSVC())
    model.fit([text for _, text in examples], [intent for intent, _ in examples])
    return lambda text: model.predict([text])[0]


def rivescript(examples):
    from rivescript import RiveScript

    bot = RiveScript(utf8=True)
    lines, seen = ["! version = 2.0"], set()
    for intent, text in examples:
        words = plain(text)
        if words and words not in seen:
            seen.add(words)
            lines += [f"+ {words}", f"- {intent}"]
    bot.stream("\n".join(lines))
    bot.sort_replies()

    def read(text):
        reply = bot.reply("user", text)
        return None if reply.startswith("[ERR") else reply

    return read


def hassil(examples):
    from hassil import Intents, recognize

    data = {}
    for intent, text in examples:
        words = plain(text)
        if words:
            data.setdefault(intent, {"data": [{"sentences": []}]})
            data[intent]["data"][0]["sentences"].append(words)
    intents = Intents.from_dict({"language": "it", "intents": data})

    def read(text):
        found = recognize(plain(text), intents)
        return found.intent.name if found else None

    return read


def padacioso(examples):
    from padacioso import IntentContainer

    container = IntentContainer()
    lines = {}
    for intent, text in examples:
        lines.setdefault(intent, []).append(plain(text))
    for intent, texts in lines.items():
        container.add_intent(intent, texts)
    return lambda text: container.calc_intent(plain(text)).get("name")


def snips(examples):
    from snips_nlu import SnipsNLUEngine

    intents = {}
    for intent, text in examples:
        utterances = intents.setdefault(intent, {"utterances": []})["utterances"]
        utterances.append({"data": [{"text": text}]})
    engine = SnipsNLUEngine()
    engine.fit({"language": "it", "entities": {}, "intents": intents})
    return lambda text: engine.parse(text)["intent"]["intentName"]


PEERS = {
    "fastText": fasttext,
    "TF-IDF + LinearSVC": sklearn,
    "RiveScript": rivescript,
    "hassil": hassil,
    "padacioso": padacioso,
    "Snips NLU": snips,
}

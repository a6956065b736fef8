#!/usr/bin/env python3
"""How often does a regression on every test-wise cue pick the key of a film that it has not seen?

    tests/tools/guess_regression.py GUESS.py PACK.json ...

A choice model (softmax over a question's options, weights by gradient) on all attacks of GUESS.py, trained on four
fifths of the packs and tried on the rest, five times. Prints accuracy and chance, and the heaviest weights.
Exit status 1 when accuracy is above chance + 0.03. Standard library only; a pack list ordered alike gives the same figures.
"""
import importlib.util, math, sys
from collections import Counter, defaultdict

FOLDS, ROUNDS, RATE, DECAY, LIMIT = 5, 60, 0.3, 0.01, 0.03

def read(guess, path):
    questions, dealt = guess.load(path)
    about = dict(optfreq=Counter(o.lower() for q in questions for o in q["options"]),
                 key=Counter(q["options"][q["answer"]].lower() for q in questions),
                 stems=[q["stem"].lower() for q in questions])
    items = []
    for q in questions:
        options = [defaultdict(float) for _ in q["options"]]
        for name, chosen in guess.attacks(q, about).items():
            if not chosen or name.startswith("pos") and not dealt:
                continue
            for i in chosen:
                options[i][name] = 1 / len(chosen)
        items.append((options, q["answer"]))
    return items

def shares(weights, options):
    logits = [sum(weights[n] * v for n, v in o.items()) for o in options]
    top = max(logits)
    exps = [math.exp(l - top) for l in logits]
    return [e / sum(exps) for e in exps]

def train(items):
    weights = defaultdict(float)
    for _ in range(ROUNDS):
        slope = defaultdict(float)
        for options, key in items:
            for i, (share, option) in enumerate(zip(shares(weights, options), options)):
                for name, value in option.items():
                    slope[name] += ((i == key) - share) * value
        seen = Counter(n for options, _ in items for n in {n for o in options for n in o})
        for name, value in slope.items():
            weights[name] += RATE * 4 * (value / seen[name] - DECAY * weights[name])
    return weights

def main():
    spec = importlib.util.spec_from_file_location("guess", sys.argv[1])
    guess = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(guess)
    films = [read(guess, path) for path in sys.argv[2:]]
    right = chance = tried = 0
    for fold in range(FOLDS):
        weights = train([item for i, film in enumerate(films) if i % FOLDS != fold for item in film])
        for options, key in (item for i, film in enumerate(films) if i % FOLDS == fold for item in film):
            odds = shares(weights, options)
            best = [i for i, o in enumerate(odds) if o > max(odds) - 1e-9]
            right += (key in best) / len(best)
            chance += 1 / len(options)
            tried += 1
    weights = train([item for film in films for item in film])
    print(f"n {tried} accuracy {right / tried:.3f} chance {chance / tried:.3f} lift {(right - chance) / tried:+.3f}")
    for name, weight in sorted(weights.items(), key=lambda w: -abs(w[1]))[:8]:
        print(f"  {name:17} {weight:+.2f}")
    return right / tried > chance / tried + LIMIT

if __name__ == "__main__":
    sys.exit(main())

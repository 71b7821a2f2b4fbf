#!/usr/bin/env python3
"""What a file of links takes on AWS: time, calls and money, by arithmetic from stated prices and durations.

    infra/million.py                                  the table of README.md
    infra/million.py --links 50000 --wait 0.4         other figures; --help lists them

Prices are those of us-east-1, in US dollars without free tiers and taxes, as known in 2025; check them before you rely on them:
aws.amazon.com/lambda/pricing, /step-functions/pricing, /cloudwatch/pricing, and your model's. The few files of results in S3 cost cents.
"""

import argparse
import math

PRICES = {
    "lambda GB-second, arm64": 0.0000133334,
    "lambda call": 0.20e-6,
    "express execution": 1.00e-6,
    "express GB-second": 0.00001667,
    "standard transition": 25e-6,
    "log GB": 0.50,
    "metric, a month": 0.30,
}
CORE_MB = 1_769  # memory that buys one core


def figures(a, wait: float, model: float, concurrency: int, tokens_in: int, tokens_out: int) -> dict:
    cpu = a.cpu_ms / 1000 * CORE_MB / min(a.memory, CORE_MB)
    # The function works on `at_once` links of a batch at a time: waits overlap, processor time does not.
    rounds = math.ceil(a.batch / a.at_once)
    call = rounds * (wait + model) + a.batch * cpu
    calls = math.ceil(a.links / a.batch)
    gb = a.memory / 1024
    # An express execution is billed in chunks of 64 MB and of 100 ms.
    express = math.ceil(call * 10) / 10 * 64 / 1024
    cost = {
        "Lambda": calls * (call * gb * PRICES["lambda GB-second, arm64"] + PRICES["lambda call"]),
        # A transition to start each batch, as the worst reading of the price list has it.
        "Step Functions": calls * (PRICES["express execution"] + express * PRICES["express GB-second"] + PRICES["standard transition"]),
        "CloudWatch": a.links * a.log_bytes / 1e9 * PRICES["log GB"] + a.metrics * PRICES["metric, a month"],
        "model": a.links * (tokens_in * a.price_in + tokens_out * a.price_out) / 1e6,
    }
    return {"calls": calls, "seconds a call": call, "hours": calls * call / concurrency / 3600, **cost, "total": sum(cost.values())}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--links", type=int, default=1_000_000)
    parser.add_argument("--wait", type=float, help="seconds that a page takes to arrive, on average (else 0.5 and 1)")
    parser.add_argument("--cpu-ms", type=float, default=10, help="of one core, for a page: src/bench/request-latency has it")
    parser.add_argument("--model-seconds", type=float, default=5)
    parser.add_argument("--tokens-in", type=int, default=4_000)
    parser.add_argument("--tokens-out", type=int, default=700)
    parser.add_argument("--price-in", type=float, default=0.15, help="dollars for a million tokens of prompt")
    parser.add_argument("--price-out", type=float, default=0.60, help="dollars for a million tokens of reply")
    parser.add_argument("--memory", type=int, default=1_024, help="MB")
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--at-once", type=int, default=4, help="links of a batch that the function works on at a time")
    parser.add_argument("--log-bytes", type=int, default=1_500, help="for a link: request line, metrics, Lambda's own lines")
    parser.add_argument("--metrics", type=int, default=10)
    a = parser.parse_args()

    print("| Engine | A page arrives in | Concurrency | Calls | A call takes | Time | Lambda | Step Functions | CloudWatch | Model | Together |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for engine, model, sizes in (("built-in", 0.0, (50, 500)), ("a model", a.model_seconds, (50, 500))):
        for wait in [a.wait] if a.wait else [0.5, 1.0]:
            for concurrency in sizes:
                tokens = (a.tokens_in, a.tokens_out) if model else (0, 0)
                f = figures(a, wait, model, concurrency, *tokens)
                time = f"{f['hours']:.1f} h" if f["hours"] >= 1 else f"{f['hours'] * 60:.0f} min"
                money = " | ".join(f"${f[k]:,.2f}" if f[k] else "–" for k in ("Lambda", "Step Functions", "CloudWatch", "model"))
                print(f"| {engine} | {wait:g} s | {concurrency} | {f['calls']:,} | {f['seconds a call']:.1f} s | {time} | {money} | **${f['total']:,.0f}** |")


if __name__ == "__main__":
    main()

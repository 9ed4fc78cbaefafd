"""Every state of a person that a line "for you today" is filled with."""

from itertools import product

STATES = [
    {
        "stage": "slow heel raises",
        "baseline": 2,
        "dose": dose,
        "cap": cap,
        "verdict_key": verdict,
        "offers": offers,
        "settled": settled,
        "site": site,
        "weeks": weeks,
        "run_step": run_step,
        "ceiling": "3",
        "physio_ceiling": physio_ceiling,
        "physio_stretch": physio_stretch,
    }
    for dose, cap, (verdict, offers), settled, site, weeks, run_step, (physio_ceiling, physio_stretch) in product(
        ("none", "slow heel raise: 3 sets of 10, both legs"),
        ("none", 30),
        (
            *((verdict, "no") for verdict in ("run", "run_shorter", "modify", "rest", "refer", "none")),
            *((verdict, "yes") for verdict in ("modify", "rest")),
        ),
        ("yes", "no", "unknown"),
        ("midportion", "insertional", "unsure"),
        (0, 1, 2, 3, 5),
        ("none", 3),
        (("none", "none"), ("5", "yes"), ("none", "no")),
    )
]

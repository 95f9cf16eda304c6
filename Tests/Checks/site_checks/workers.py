"""Processes that share the work in browsers: each has a browser of its own, and takes the next task when it is free."""

import multiprocessing
import os
import traceback

from playwright.sync_api import sync_playwright


def count():
    """One more than there are processors, for some of the work is waiting."""
    return 1 + min(3, len(os.sched_getaffinity(0)))


def run(tasks, workshop, options, receive):
    """Does all tasks. `workshop(browser, send, **options)` makes what does them in a process: a function of a task;
    what it sends comes to `receive(name, *values)` in this process, in no order."""
    context = multiprocessing.get_context("spawn")
    waiting, answers = context.SimpleQueue(), context.Queue()
    processes = [
        context.Process(target=work, args=(waiting, answers, workshop, options), daemon=True)
        for _ in range(min(count(), len(tasks)))
    ]
    for process in processes:
        process.start()
    # SimpleQueue.put blocks when the pipe is full, but tasks are small and processes take them meanwhile.
    for task in [*tasks, *(None for _ in processes)]:
        waiting.put(task)
    busy = len(processes)
    while busy:
        message = answers.get()
        if message[0] == "end":
            busy -= 1
            if message[1]:
                raise RuntimeError(f"a browser's process failed:\n{message[1]}")
        else:
            receive(*message)
    for process in processes:
        process.join()


def work(waiting, answers, workshop, options):
    from . import browser as browsers

    problem = None
    try:
        with sync_playwright() as playwright:
            browser = browsers.launch(playwright)
            do = workshop(browser, lambda *message: answers.put(message), **options)
            for task in iter(waiting.get, None):
                do(task)
            browser.close()
    except Exception:
        problem = traceback.format_exc()
    answers.put(("end", problem))

"""The main job: a publication's records in, its documents published, or findings that say why not.

Goes in: a publication, and a request that says where to and at what moment. Comes out: what changed, and findings.
`pipeline` is the job on one screen; `unchanged` sees without reading a record that there is nothing to do; `reading`
reads what was written since the last build into the `index`; `changes` decides what must be made again;
`missing_entries` and `documents` make it, out of the `entry_store`, shared out to `workers`.

It alone hands the result of one stage (load, validate, plan, render, assemble, publish) to the next. It must not know
the command line, nor any markup.
"""

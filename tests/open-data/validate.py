"""Reads what a site publishes as open data with the tools of those who will: validate.py FOLDER, the folder data/."""

import json
import sys
from pathlib import Path

import frictionless
import pyshacl
import rdflib

folder = Path(sys.argv[1])
here = Path(__file__).parent
problems = []

graph = rdflib.Graph().parse(folder / "katalog.jsonld", format="json-ld")
shapes = rdflib.Graph().parse(here / "dcat-ap-3.0.0-SHACL.ttl")
# What the vocabulary itself says of the one class that the shapes know by its parent; that every address is a resource
# follows from RDF Schema.
VOCABULARY = """@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
vcard:Organization rdfs:subClassOf vcard:Kind ."""
vocabulary = rdflib.Graph().parse(data=VOCABULARY, format="turtle")


def judge(catalogue):
    conforms, _, report = pyshacl.validate(catalogue, shacl_graph=shapes, ont_graph=vocabulary, inference="rdfs")
    return conforms, report


conforms, report = judge(graph)
if not conforms:
    problems.append(report)

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
datasets = list(graph.objects(predicate=DCAT.dataset))
files = list(graph.objects(predicate=DCAT.downloadURL))
if len(datasets) != 1 or len(files) != 5:
    problems.append(f"{len(datasets)} datasets and {len(files)} files")

# The shapes must be able to refuse: the same catalogue without its title.
without = rdflib.Graph()
DCT = rdflib.Namespace("http://purl.org/dc/terms/")
for triple in graph:
    if triple[1] != DCT.title:
        without.add(triple)
if judge(without)[0]:
    problems.append("the shapes do not miss a title")

package = frictionless.Package(str(folder / "datapackage.json"))
told = package.validate()
if not told.valid:
    problems.append(json.dumps(told.flatten(["title", "rowNumber", "fieldName", "message"]), ensure_ascii=False, indent=1))
table = package.get_resource("inovasi-csv")
kinds = [field.type for field in table.schema.fields]
rows = len(table.read_rows())

for problem in problems:
    print(problem, file=sys.stderr)
print(f"{len(graph)} triples, {rows} rows, columns: {', '.join(kinds)}")
sys.exit(1 if problems else 0)

"""Opens a project in QGIS without a screen and says as JSON what it finds: python3 read_project.py PROJECT.qgz"""

import json
import sys

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer, QgsWkbTypes


def renderer_of(layer):
    renderer = layer.renderer()
    if renderer is None or renderer.type() != "categorizedSymbol":
        return None
    return {
        "attribute": renderer.classAttribute(),
        "categories": [
            {
                "value": category.value(),
                "label": category.label(),
                "colors": [part.color().name() for part in category.symbol().symbolLayers()],
                "outlines": [
                    part.strokeColor().name() if hasattr(part, "strokeColor") else part.color().name()
                    for part in category.symbol().symbolLayers()
                ],
                "parts": [json.dumps(part.properties(), sort_keys=True) for part in category.symbol().symbolLayers()],
            }
            for category in renderer.categories()
        ],
    }


def temporal_of(layer):
    temporal = layer.temporalProperties()
    return {
        "isActive": temporal.isActive(),
        "mode": int(temporal.mode()),
        "start": temporal.startField(),
        "end": temporal.endField(),
    }


def layer_of(layer):
    features = list(layer.getFeatures())
    drawn = [feature for feature in features if feature.hasGeometry() and not feature.geometry().isEmpty()]
    box = layer.extent()
    return {
        "id": layer.id(),
        "name": layer.name(),
        "isValid": layer.isValid(),
        "geometry": QgsWkbTypes.geometryDisplayString(layer.geometryType()),
        "crs": layer.crs().authid(),
        "ids": [feature["id"] for feature in features],
        "drawn": len(drawn),
        "extent": [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()] if drawn else None,
        "licences": layer.metadata().licenses(),
        "renderer": renderer_of(layer),
        "temporal": temporal_of(layer),
    }


def tree_of(group):
    return [
        {"name": child.name(), "isOn": child.itemVisibilityChecked(), "children": tree_of(child)}
        if child.nodeType() == 0
        else {"layer": child.layerId(), "isOn": child.itemVisibilityChecked()}
        for child in group.children()
    ]


def main(path):
    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject.instance()
    is_read = project.read(path)
    layers = list(project.mapLayers().values())
    when = project.timeSettings().temporalRange()
    found = {
        "isRead": is_read,
        "error": project.error(),
        "title": project.title(),
        "crs": project.crs().authid(),
        "bad": [layer.name() for layer in layers if not isinstance(layer, QgsVectorLayer) or not layer.isValid()],
        "layers": [layer_of(layer) for layer in layers],
        "tree": tree_of(project.layerTreeRoot()),
        "links": [[link.name, link.url] for link in project.metadata().links()],
        "abstract": project.metadata().abstract(),
        "time": [when.begin().date().toString("yyyy-MM-dd"), when.end().date().toString("yyyy-MM-dd")],
    }
    print(json.dumps(found))
    application.exitQgis()


main(sys.argv[1])

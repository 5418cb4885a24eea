// Frameworks that answer requests: Python.
import type {Rows} from '../row.ts'

export const webFrameworkPython: Rows = {
  aiohttp: {pypi: 'aiohttp'},
  Bottle: {as: '~bottle', pypi: 'bottle'},
  CherryPy: {pypi: 'cherrypy'},
  Connexion: {as: '~connexion', pypi: 'connexion'},
  Dash: {as: '~dash, plotly dash', pypi: 'dash, dash-bootstrap-components'},
  Django: {as: 'django rest framework', pypi: 'django, djangorestframework, django-ninja', docker: 'django'},
  Falcon: {as: '=Falcon', pypi: 'falcon'},
  FastAPI: {as: 'fast api', pypi: 'fastapi, fastapi-slim', docker: 'tiangolo/uvicorn-gunicorn-fastapi'},
  Flask: {as: '=Flask, ~flask', pypi: 'flask, flask-restful, flask-restx, flask-smorest, quart'},
  Litestar: {pypi: 'litestar, starlite'},
  Pyramid: {as: '~pyramid', pypi: 'pyramid'},
  Reflex: {as: '~reflex', pypi: 'reflex'},
  Robyn: {as: '~robyn', pypi: 'robyn'},
  Sanic: {as: '=Sanic', pypi: 'sanic'},
  Starlette: {pypi: 'starlette'},
  Streamlit: {pypi: 'streamlit'},
  Tornado: {as: '=Tornado', pypi: 'tornado'},
  Wagtail: {pypi: 'wagtail'},
  web2py: {as: 'py4web', pypi: 'py4web'},
}

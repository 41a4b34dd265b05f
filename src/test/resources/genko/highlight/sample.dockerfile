FROM ruby:3.1 AS build
RUN apt-get update && \
  apt-get install "x" # c
ONBUILD RUN ls $X
onbuild add a b
ENV A=語
what is 1 # x
# c
from alpine

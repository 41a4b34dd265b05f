#!/usr/bin/lua
--[[ block
x ]] -- 行
--[==[ y ]] ]==]
local function foo.bar(a, b) return a .. b end
local t = { x = 1, ["y"] = 0xFF, z = 1.5, 2e10, [[long
s]] }
function obj:method() end
for i, v in ipairs(t) do print(i, v, string.format("%d\n", v), 'a\065') end
s = s:gsub("^[^a-z]\\(?:x){1,2}$", "y")
if a ~= b and not c or d == nil then while true do break end elseif x then error("x") end
local x = a.b.c ~ 3 ^ 2 % #t <= ... 1.5'
f = function(...) return true end

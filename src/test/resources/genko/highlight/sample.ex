defmodule Genko.Shelf do
  @moduledoc """
  Counts books, #{inspect(:all)} of them.
  """
  use GenServer
  require Logger

  @limit 1_000

  def start_link(opts \\ []), do: GenServer.start_link(__MODULE__, opts, name: :shelf)

  def handle_call({:put, title}, _from, books) when is_binary(title) and title != "" do
    rest = books |> Enum.map(&String.upcase/1) |> Enum.reject(&(&1 == title))
    Logger.info("put #{title}\n", at: ~w(top left)a, like: ~r/^[a-z]+$/i)
    {:reply, {:ok, length(rest) + 0x1F, 1.5e3, ?a}, [title | rest]}
  end

  defp full?(books), do: unless length(books) < @limit, do: true, else: nil
end

using Careless.Domain;
using Careless.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Careless.Web;

/// <summary>For the app, which is not written yet.</summary>
[ApiController, Route("customers")]
public class CustomersController(ShopContext database) : ControllerBase
{
    [HttpGet("{id:int}")]
    public async Task<ActionResult<Customer>> Find(int id)
    {
        Response.Cookies.Append("visitor", Guid.NewGuid().ToString());
        return await database.Customers.FindAsync(id) is { } customer ? customer : NotFound();
    }

    [HttpGet]
    public IEnumerable<string> Names() => database.Customers.Select(customer => customer.Name);
}
